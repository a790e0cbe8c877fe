/** Of how many samples numbers are, where they are not of all. */

export const samples = {
  measured: 'Gemessen an {count} der {all} Trainingspunkte, zufällig gezogen.',
  measuredOfSide: '{side} ist an {count} der {all} Trainingspunkte gemessen, zufällig gezogen.',
  followed: 'Trainingslinie: an {count} von {all} Punkten.',
  losses:
    'Verlust und Trefferquote sind von {train} Trainings- und {test} Testpunkten, zufällig aus allen {all} gezogen.',
};
