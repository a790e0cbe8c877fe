/** How fine the pictures of a frame are, in cells per side. */

const TILE_RESOLUTION = 32;

/** While something moves. */
export const livePicture = { surface: 100, tiles: TILE_RESOLUTION };
/** When nothing has changed since the last snapshot; of a large network it may take its time. */
export const restPicture = { surface: 200, tiles: TILE_RESOLUTION, surfaceMs: 120 };
