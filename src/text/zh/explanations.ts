import { withInterventions } from '../tell/actionText.ts';
import { withDeeds } from '../tell/deedText.ts';
import { withLights } from '../tell/lights.ts';
import type { Explanations } from '../texts.ts';
import { causes } from './causes.ts';
import { comparing } from './comparing.ts';
import { contents } from './contents.ts';
import { convictions } from './convictions.ts';
import { deeds } from './deeds.ts';
import { demo } from './demo.ts';
import { demoReasons } from './demoReasons.ts';
import { details } from './details.ts';
import { embed } from './embed.ts';
import { endCard } from './endCard.ts';
import { evidence } from './evidence.ts';
import { folded } from './folded.ts';
import { terms } from './glossaryWords.ts';
import { happenings } from './happenings.ts';
import { ignored, ignoredNames, ignoredVariants } from './ignored.ts';
import { inbox } from './inbox.ts';
import { inspect } from './inspect.ts';
import { interventions } from './interventions.ts';
import { lights } from './lights.ts';
import { notices } from './notices.ts';
import { oneView } from './oneView.ts';
import { optimisations } from './optimisations.ts';
import { outsideReasons } from './outsideReasons.ts';
import { panels } from './panels.ts';
import { presenter } from './presenter.ts';
import { reasons } from './reasons.ts';
import { summaries } from './summaries.ts';
import { timers } from './timers.ts';
import { transfers } from './transfers.ts';
import { viewChanges } from './viewChanges.ts';
import { waiting } from './waiting.ts';
import { waysToLie } from './waysToLie.ts';
import { words } from './words.ts';

/** 发生了什么、为什么、什么都不发生时缺了什么、事物内部有什么：随后载入。 */
export const explanations: Explanations = {
  happenings,
  causes,
  comparing,
  contents,
  viewChanges,
  transfers,
  oneView,
  optimisations,
  timers,
  ignored,
  ignoredNames,
  ignoredVariants,
  notices,
  waysToLie,
  interventions: withInterventions({ interventions, waysToLie, words }),
  deeds: withDeeds({ deeds, interventions, waysToLie, words }),
  reasons,
  outsideReasons,
  convictions,
  evidence,
  waiting,
  lights: withLights({ lights, waiting, words, interventions }),
  inbox,
  inspect,
  panels,
  embed,
  presenter,
  details,
  endCard,
  folded,
  summaries,
  demo,
  demoReasons,
  terms,
};
