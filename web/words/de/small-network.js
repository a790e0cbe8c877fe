export const smallNetwork = {
  read: 'An einem kleinen Netz lesen ({name})',
  back: 'Zurück zum großen Netz',
  large: 'das große Netz',
  small: 'das kleine Netz {name}',
};
