export function createDistributionsPanel(){ return { render(){} }; }
