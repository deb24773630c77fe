import { Words } from '../diagram/draw/Words.tsx';
import { MarkButtons } from '../diagram/MarkButtons.tsx';
import { Hidden } from '../diagram/marks/hidden/Hidden.tsx';
import { Tooltip } from '../diagram/Tooltip.tsx';
import { Afterwards } from './shell/Afterwards.tsx';
import { Bar } from './shell/bar/Bar.tsx';
import { EndCard } from './shell/end/EndCard.tsx';
import { Badges } from './shell/header/Badges.tsx';
import { MoreMenu } from './shell/header/MoreMenu.tsx';
import { RunTabs } from './shell/header/RunTabs.tsx';
import { LinkNote } from './shell/LinkNote.tsx';
import { LiveRegion } from './shell/LiveRegion.tsx';
import { PhoneLinks } from './shell/PhoneLinks.tsx';
import { SightLine } from './shell/SightLine.tsx';
import { TryAgain } from './shell/TryAgain.tsx';
import { ClusterInset } from './side/ClusterInset.tsx';
import { Explanation } from './side/now/Explanation.tsx';
import { VersionsHeard } from './side/now/VersionsHeard.tsx';
import { sentencesIn } from './texts/sentencesIn.ts';
import { PictureSummary } from './transcript/PictureSummary.tsx';
import { Density } from './transport/Density.tsx';

/**
 * The second view: everything that comes right after the first picture, in one script. Separate scripts would cost a
 * request each, and all of these are wanted at once.
 */
export const secondView = {
  Afterwards,
  Badges,
  Bar,
  ClusterInset,
  Density,
  EndCard,
  Explanation,
  Hidden,
  LinkNote,
  LiveRegion,
  MarkButtons,
  MoreMenu,
  PhoneLinks,
  PictureSummary,
  RunTabs,
  SightLine,
  sentencesIn,
  Tooltip,
  TryAgain,
  VersionsHeard,
  Words,
};
