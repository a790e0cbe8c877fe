export function createSeedsPanel(){ return { render(){} }; }
