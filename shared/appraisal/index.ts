/** Schemes put through the engine one choice after another: what the engine alone, or a form alone, cannot say. */
export { appraiseOptions, type OptionResult } from './options.ts';
export { optionsJson } from './options-json.ts';
