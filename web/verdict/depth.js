/**
 * From so many hidden layers on, depth itself is the trouble: an activation alone does not carry a gradient through them
 * any more, ReLU's outputs for different points run together, and a single update can switch a layer off.
 */
export const DEEP = 16;
