import { LeaveLesson } from './LeaveLesson.tsx';
import { LessonBar } from './LessonBar.tsx';
import { LessonTitle } from './LessonTitle.tsx';
import { TaskCaption } from './TaskCaption.tsx';
import { TaskPanel } from './TaskPanel.tsx';

/** All that plays a lesson, in one script. */
export const lessonView = { LeaveLesson, LessonBar, LessonTitle, TaskCaption, TaskPanel };
