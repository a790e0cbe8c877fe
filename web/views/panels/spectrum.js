export function createSpectrumPanel(){ return { render(){} }; }
