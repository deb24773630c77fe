import { MarkButtons } from '../diagram/MarkButtons.tsx';
import { Tooltip } from '../diagram/Tooltip.tsx';
import { sentenceOf } from '../text/tell/sentence.ts';
import { Afterwards } from './shell/Afterwards.tsx';
import { Badges } from './shell/header/Badges.tsx';
import { MoreMenu } from './shell/header/MoreMenu.tsx';
import { SideBySideButton } from './shell/header/SideBySideButton.tsx';
import { LiveRegion } from './shell/LiveRegion.tsx';
import { noticeText } from './shell/noticeText.ts';
import { RunCaption } from './shell/RunCaption.tsx';
import { RunEndLine } from './shell/RunEndLine.tsx';
import { TryAgain } from './shell/TryAgain.tsx';
import { Explanation } from './side/now/Explanation.tsx';
import { PictureSummary } from './transcript/PictureSummary.tsx';

/**
 * The second view: everything that comes right after the first picture, in one script. Separate scripts would cost a
 * request each, and all of these are wanted at once.
 */
export const secondView = {
  Afterwards,
  Badges,
  Explanation,
  LiveRegion,
  MarkButtons,
  MoreMenu,
  noticeText,
  PictureSummary,
  RunCaption,
  RunEndLine,
  SideBySideButton,
  sentenceOf,
  Tooltip,
  TryAgain,
};
