import type { Answers } from '../answer.ts';
import { choiceIdsOf, idsIn, isAnswerTo, NOT_SURE, rightAnswerTo } from '../answer.ts';
import type { Beat, Lesson, Question } from '../lesson.ts';

/**
 * An answer in the shape of a statement of the Experience API (xAPI 1.0.3), which systems for learning read. It names
 * no actor: the page does not know who answers.
 */
export interface Statement {
  readonly verb: { readonly id: typeof ANSWERED };
  readonly object: {
    readonly id: string;
    readonly definition: {
      readonly type: typeof INTERACTION;
      readonly interactionType: InteractionType;
      /** Numbers have none. */
      readonly choices?: readonly { readonly id: string }[];
      readonly correctResponsesPattern: readonly string[];
    };
  };
  readonly result: { readonly response: string; readonly success: boolean };
}

const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
/** Between the ids of a response that has several. */
const DELIMITER = '[,]';

type InteractionType = 'choice' | 'numeric' | 'sequencing';

const interactionTypes: { readonly [Kind in Question['kind']]: InteractionType } = {
  choose: 'choice',
  point: 'choice',
  number: 'numeric',
  order: 'sequencing',
};

/** @param page the address of the page of the lesson, which has a place for each question */
export function statementsOf({ beats }: Lesson, answers: Answers, page: string): readonly Statement[] {
  return beats.flatMap((beat) => {
    const answer = answers[beat.id];
    return answer !== undefined && isAnswerTo(beat, answer) ? [statementOf(beat, answer, page)] : [];
  });
}

function statementOf(beat: Beat, answer: string, page: string): Statement {
  const { id, ask } = beat;
  const right = rightAnswerTo(beat);
  return {
    verb: { id: ANSWERED },
    object: {
      id: `${page}#${id}`,
      definition: {
        type: INTERACTION,
        interactionType: interactionTypes[ask.kind],
        ...(ask.kind === 'number' ? {} : { choices: choiceIdsOf(ask).map((choice) => ({ id: choice })) }),
        correctResponsesPattern: [responseOf(right)],
      },
    },
    result: { response: responseOf(answer), success: answer === right },
  };
}

/** Who is not sure responds with nothing. */
function responseOf(answer: string): string {
  return answer === NOT_SURE ? '' : idsIn(answer).join(DELIMITER);
}
