/** What in-page.js leaves in the window of the page under test. */
interface Window {
  engineTest: {
    find(parts: unknown[]): Element[];
    isShown(element: Element): boolean;
    isReached(element: Element): boolean;
    takeTroubles(): string[];
  };
}
