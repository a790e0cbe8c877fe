/** A composed figure as the contents of a file. */

/** @param {SVGSVGElement} figure */
export const toSvgText = (figure) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(figure)}\n`;

/** Pixels of a PNG per pixel of the page: sharp in print. */
const PNG_SCALE = 2;

/** @param {SVGSVGElement} figure @returns {Promise<Blob>} */
export async function toPng(figure) {
  const url = URL.createObjectURL(new Blob([toSvgText(figure)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await toBlob(paint(image));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {HTMLImageElement} image */
function paint(image) {
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PNG_SCALE;
  canvas.height = image.height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
const toBlob = (canvas) =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
  );
