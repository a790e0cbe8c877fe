/** How numbers are written and spelled out. */

export const numbers = {
  point: ',',
  nothing: 'nichts',
  aboutAll: 'etwa alles',
  times: '{number}-mal',
  million: '{number} Millionen',
  howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
    const words = [
      'nie',
      'einmal',
      'zweimal',
      'dreimal',
      'viermal',
      'fünfmal',
      'sechsmal',
      'siebenmal',
      'achtmal',
      'neunmal',
      'zehnmal',
      'elfmal',
      'zwölfmal',
    ];
    return words[count] ?? `${number}-mal`;
  },
};
