/** Where the layers begin: right of the names of the rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { t } from '../../../../../web/words/text.js';
import { labelWidth } from '../../../../../web/views/shared/label-spacing.js';
import { layOutColumns } from '../../../../../web/views/shared/layer-positions.js';

test('the longest name of a row has room left of the layers', () => {
  const { left, inputs } = layOutColumns(450, 9, 1);
  assert.ok(left - 6 >= labelWidth(`${t('bars.gain')} A`), `${left} px`);
  assert.ok(2 * inputs >= labelWidth(t('network.inputs')), `${inputs} px`);
});
