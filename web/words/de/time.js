/** The strip of the whole run under the loss. */

export const time = {
  title: 'Gradientensignal je Schicht über den Lauf',
  hint: 'Die Marke zurückziehen zeigt frühere Momente.',
  playhead: 'Moment des Laufs',
  stepOf: 'Schritt {step} von {head}',
  nowAt: 'jetzt, Schritt {step}',
  lookingAt: 'Schritt {step} von {head}.',
  goesOn: '„Trainieren“ zweigt hier ab.',
  backToNow: 'Ins Jetzt',
  diverged: 'Keine Zahlen ab Schritt {step}: Der Lauf ist divergiert.',
  readoutOfNone: 'Schritt {step} · Schicht {layer} · keine Zahl: der Lauf ist divergiert',
  readout: 'Schritt {step} · Schicht {layer} · Signal {signal}',
};
