export const de = { expansion: { } };
