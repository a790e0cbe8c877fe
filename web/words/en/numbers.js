/** How numbers are written and spelled out. */

export const numbers = {
  point: '.',
  nothing: 'nothing',
  aboutAll: 'about all',
  times: '{number} times',
  million: '{number} million',
  howOften: (/** @type {{count: number, number: string}} */ { count, number }) => {
    const words = [
      'never',
      'once',
      'twice',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ];
    const word = words[count] ?? number;
    return count < 3 ? word : `${word} times`;
  },
};
