import { Asked } from '../../diagram/marks/playhead/Asked.tsx';
import { PresentedLesson } from '../present/PresentedLesson.tsx';
import { LeaveLesson } from './LeaveLesson.tsx';
import { LessonBar } from './LessonBar.tsx';
import { LessonTitle } from './LessonTitle.tsx';
import { lessonParts } from './lessonParts.ts';
import { TaskCaption } from './TaskCaption.tsx';
import { TaskPanel } from './TaskPanel.tsx';

/** All that plays a lesson, in one script, and the list of what each lesson needs. */
export const lessonView = {
  Asked,
  LeaveLesson,
  LessonBar,
  LessonTitle,
  lessonParts,
  PresentedLesson,
  TaskCaption,
  TaskPanel,
};
