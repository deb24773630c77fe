import type { ChallengeId } from '../lessons/challenges/index.ts';
import type { LessonId } from '../lessons/index.ts';
import type { ChallengeTexts } from './challengeTexts.ts';
import type { Glossary } from './glossary.ts';
import type { LessonTexts } from './lessonTexts.ts';
import type { Refusals } from './tell/faultText.ts';
import type {
  CommandLineTexts,
  DialogTexts,
  Explanations,
  LegendTexts,
  LessonPageTexts,
  OwnLessonTexts,
  PageTexts,
  PlayerTexts,
  StartTexts,
  TeachersTexts,
} from './texts.ts';

/** A language the lab speaks. One folder of texts, and one line in the registry. */
export interface Language {
  /** The name of the language in itself: a reader who looks for it can read that. */
  readonly name: string;
  /** For the `lang` attribute. */
  readonly htmlLang: string;
  /** The texts of the page and the picture. The usual language comes with the page; any other is fetched on demand. */
  load(): Promise<PageTexts>;
  /** The sentences on what happens and why, and on what lies inside things; fetched right after the page. */
  loadExplanations(): Promise<Explanations>;
  /** Words of the dialogs; fetched when the first is opened. */
  loadDialogs(): Promise<DialogTexts>;
  /** The terms of the field; fetched when somebody looks one up. */
  loadGlossary(): Promise<Glossary>;
  /** The meaning of each mark of the diagram; fetched when somebody looks. */
  loadLegend(): Promise<LegendTexts>;
  /** Sentences about faults of links and files; fetched when one has to be refused. */
  loadRefusals(): Promise<Refusals>;
  /** The words of a lesson; fetched with the lesson. */
  loadLesson(id: LessonId): Promise<LessonTexts>;
  /** The words of all challenges; fetched with the first of them. */
  loadChallenges(): Promise<Readonly<Record<ChallengeId, ChallengeTexts>>>;
  /** Words of what plays lessons; fetched with the first lesson. */
  loadPlayer(): Promise<PlayerTexts>;
  /** Words of what makes lessons, and of what is wrong with one; fetched when somebody wants to. */
  loadOwnLessons(): Promise<OwnLessonTexts>;
  /** Words of what the lab never shows. */
  loadOutside(): Promise<WordsOutside>;
}

/** Words of the documents of the site and of the command line: each of them fetches its own. */
export interface WordsOutside {
  /** Words of the start page, which is built with them, and of experiments. */
  loadStart(): Promise<StartTexts>;
  /** Words of the pages of lessons and of that for teachers, which are built with them, too. */
  loadLessonPage(): Promise<LessonPageTexts>;
  loadTeachers(): Promise<TeachersTexts>;
  /** Texts of the command line alone. */
  loadCommandLine(): Promise<CommandLineTexts>;
}
