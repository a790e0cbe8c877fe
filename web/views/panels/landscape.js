export function createLandscapePanel(){ return { render(){} }; }
