/// <reference path="./script/python.d.ts" />
/** The parts of the script, in their order, as the bundler reads them; Python files that are filled by `fillTemplate`. */
import cell from './script/cell.py';
import check from './script/check.py';
import data from './script/data.py';
import draw from './script/draw.py';
import evaluate from './script/evaluate.py';
import head from './script/head.py';
import main from './script/main.py';
import many from './script/many.py';
import measure from './script/measure.py';
import net from './script/net.py';
import order from './script/order.py';
import processes from './script/processes.py';
import run from './script/run.py';
import settings from './script/settings.py';
import train from './script/train.py';
import weights from './script/weights.py';

/** @typedef {Record<'cell'|'check'|'data'|'draw'|'evaluate'|'head'|'main'|'many'|'measure'|'net'|'order'|'processes'|'run'|'settings'|'train'|'weights', string>} Templates */

/** @type {Templates} */
export const templates = {
  cell,
  check,
  data,
  draw,
  evaluate,
  head,
  main,
  many,
  processes,
  measure,
  net,
  order,
  run,
  settings,
  train,
  weights,
};
