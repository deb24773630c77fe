import type { Glossary } from './glossary.ts';
import type { Refusals } from './tell/faultText.ts';
import type { CommandLineTexts, DialogTexts, Explanations, LegendTexts, PageTexts } from './texts.ts';

/** A language the lab speaks. One folder of texts, and one line in the registry. */
export interface Language {
  /** Its own name for itself: whoever looks for it can read that. */
  readonly name: string;
  /** For the `lang` attribute. */
  readonly htmlLang: string;
  /** What the page and the picture say. The usual language is at hand; any other is fetched when somebody chooses it. */
  load(): Promise<PageTexts>;
  /** The sentences: what happens and why, and what lies inside things; fetched right after the page. */
  loadExplanations(): Promise<Explanations>;
  /** Words of the dialogs; fetched when the first is opened. */
  loadDialogs(): Promise<DialogTexts>;
  /** The terms of the field; fetched when somebody looks one up. */
  loadGlossary(): Promise<Glossary>;
  /** What each mark of the diagram means; fetched when somebody looks. */
  loadLegend(): Promise<LegendTexts>;
  /** What is wrong with a link or a file; fetched when one has to be refused. */
  loadRefusals(): Promise<Refusals>;
  /** What only the command line says; the page never fetches it. */
  loadCommandLine(): Promise<CommandLineTexts>;
}
