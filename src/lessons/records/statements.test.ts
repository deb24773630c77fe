import { describe, expect, it } from 'vitest';
import type { LessonId } from '../index.ts';
import { lessons } from '../index.ts';
import type { Statement } from './statements.ts';
import { statementsOf } from './statements.ts';

const page = 'https://lab.example/en/lessons/x/';

async function statementOn(id: LessonId, beat: string, answer: string): Promise<Statement | undefined> {
  return statementsOf(await lessons[id](), { [beat]: answer }, page)[0];
}

describe('a statement', () => {
  it('on a choice is all that the answer says, and nobody', async () => {
    expect(await statementOn('two-silent', 'breaks', 'wrong')).toEqual({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: `${page}#breaks`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'choice',
          choices: [{ id: 'wrong' }, { id: 'silence' }, { id: 'nothing' }],
          correctResponsesPattern: ['silence'],
        },
      },
      result: { response: 'wrong', success: false },
    });
  });

  it('on a place that was pointed at is one on a choice', async () => {
    const { beats } = await lessons['primary-down']();
    const beat = beats.find(({ ask }) => ask.kind === 'point');
    if (beat?.ask.kind !== 'point') throw new Error('The lesson asks nobody to point.');
    const statement = await statementOn('primary-down', beat.id, beat.ask.right);
    expect(statement?.object.definition).toMatchObject({
      interactionType: 'choice',
      choices: beat.ask.options.map(({ id }) => ({ id })),
      correctResponsesPattern: [beat.ask.right],
    });
    expect(statement?.result).toEqual({ response: beat.ask.right, success: true });
  });

  it('on a number has no choices', async () => {
    const statement = await statementOn('cost', 'total', '1892');
    expect(statement?.object.definition).toEqual({
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'numeric',
      correctResponsesPattern: ['1892'],
    });
    expect(statement?.result).toEqual({ response: '1892', success: true });
  });

  it('on an order has the ids in that order', async () => {
    const statement = await statementOn('cost', 'kinds', 'prepare>commit>reply>prePrepare>request');
    expect(statement?.object.definition).toMatchObject({
      interactionType: 'sequencing',
      choices: [{ id: 'request' }, { id: 'prePrepare' }, { id: 'prepare' }, { id: 'commit' }, { id: 'reply' }],
      correctResponsesPattern: ['commit[,]prepare[,]reply[,]prePrepare[,]request'],
    });
    expect(statement?.result).toEqual({
      response: 'prepare[,]commit[,]reply[,]prePrepare[,]request',
      success: false,
    });
  });

  it('of somebody who is not sure has no response, and no success', async () => {
    expect((await statementOn('cost', 'total', '-'))?.result).toEqual({ response: '', success: false });
  });

  it.each([
    ['a question that the lesson does not ask', 'gone', 'wrong'],
    ['an option that the question does not have', 'total', '17'],
    ['an order that lacks an item', 'kinds', 'commit>prepare>reply>prePrepare'],
    ['an order that has an item instead of another', 'kinds', 'commit>prepare>reply>prePrepare>prePrepare'],
    ['an order that has an item twice', 'kinds', 'commit>prepare>reply>prePrepare>request>request'],
  ])('is not made of %s', async (_name, beat, answer) => {
    expect(await statementOn('cost', beat, answer)).toBeUndefined();
  });
});

describe('the statements of a lesson', () => {
  it('are those of the answered questions, in the order of the lesson', async () => {
    const lesson = await lessons['two-silent']();
    const ids = statementsOf(lesson, { primary: 'few', breaks: 'silence' }, page).map(({ object }) => object.id);
    expect(ids).toEqual([`${page}#breaks`, `${page}#primary`]);
  });
});
