import { faultOfOperation } from '../../protocols/operationFault.ts';
import type { FileFault, FileType } from '../../scenario/file/file.ts';
import type { Expected, LinkFault } from '../../scenario/link/fault.ts';
import type { Fault } from '../../scenario/validity.ts';
import type { FaultTexts } from '../tell/faultText.ts';
import { counted } from './counted.ts';
import { operationSentence } from './operationFaults.ts';
import { rulesClash, settingRules } from './settingRules.ts';

/** Faults of links and files: what is wrong, where, and what to do about it. */
export const faults = {
  links: {
    incomplete: ({ at }) => `This is an incomplete link: it was cut off after ${counted(at, 'character')}.`,
    damaged: (_fault, place) =>
      `This link was changed on its way: its checksum, at character ${place}, does not fit the rest.`,
    strayCharacter: ({ character }, place) => `No link holds the character “${character}”, which is at place ${place}.`,
    notALink: (_fault, place) => `This is no link of PBFT Lab: it does not begin like one, at character ${place}.`,
    tooLong: ({ length, most }) => `This link has ${length} characters, and ${most} is the most that is read.`,
    unknownVersion: ({ version }, place) =>
      `This link is of version ${version} (at character ${place}), which this page does not know.`,
    unknownScenario: ({ name }, place) =>
      `This link starts from a scenario “${name}” (at character ${place}), which this page does not have.`,
    unknownSetting: ({ code }, place) => `There is no setting “${code}”, as at character ${place} of this link.`,
    unknownIntervention: ({ code }, place) =>
      `There is no intervention “${code}”, as at character ${place} of this link.`,
    unexpected: ({ expected, found }, place) =>
      `At character ${place} of this link there should be ${expectations[expected]}, and there is ${
        found === null ? 'nothing more' : `“${found}”`
      }.`,
    tooManyInterventions: ({ most }, place) =>
      `This link holds more than ${most} interventions: the next begins at character ${place}.`,
    packed: () => 'This link is packed and cannot be read in this place.',
    notUnpackable: (_fault, place) => `What this link has packed, from character ${place} on, cannot be unpacked.`,
    unpacksTooLong: ({ most }) => `Unpacked, this link is longer than ${most} characters, the most that is read.`,
  } satisfies FaultTexts<Exclude<LinkFault, { readonly kind: 'invalid' }>>,
  linkInvalid: (place: string, name: string, sentence: string) =>
    `What this link says at character ${place} (${name}) cannot be run: ${sentence}`,
  linkWaysOn: {
    copy: 'Ask for the link again, or for the scenario as a file.',
    newer: 'It may be from a newer version of the lab: reload the page, or open a built-in scenario.',
    file: 'Ask for the scenario as a file.',
  },

  files: {
    tooLong: ({ length, most }) => `This file has ${length} characters, and ${most} is the most that is read.`,
    empty: () => 'This file is empty.',
    utf16: () => 'This file is saved in UTF-16, and only UTF-8 is read: save it in UTF-8.',
    notUtf8: () => 'This file holds bytes that are no text in UTF-8: save it in UTF-8.',
    tooLarge: ({ bytes, most }) => `This file has ${bytes} bytes, and ${most} is the most that is read.`,
    unreadable: () => 'This file cannot be read: it may be locked, moved, or a folder.',
    repeatedKey: ({ key, line, column }) =>
      `This file has “${key}” twice in one object: the second is at line ${line}, column ${column}.`,
    notJson: ({ line, column }) => `This file is no JSON: it breaks off being JSON at line ${line}, column ${column}.`,
    tooDeep: ({ most }, place) => `In this file, ${place} is nested more than ${most} deep.`,
    forbiddenKey: (_fault, place) => `In this file, ${place} is a name that no scenario may use.`,
    unknownKey: (_fault, place) => `In this file, ${place} is a name that no scenario has.`,
    missingKey: (_fault, place) => `In this file, ${place} is missing.`,
    wrongType: ({ expected, found: type, value }, place) =>
      `In this file, ${place || 'the whole'} should be ${expected.map((each) => types[each]).join(' or ')}, and is ${found[type](value)}.`,
    noChoice: ({ value, choices }, place) =>
      `In this file, ${place} is “${value}”, and can only be ${choices.map((choice) => `“${choice}”`).join(' or ')}.`,
    unknownVersion: ({ version }, place) =>
      `In this file, ${place} is ${version}, which this version of the lab does not know.`,
    unknownScenario: ({ name }, place) => `In this file, ${place} names a scenario “${name}” that does not exist.`,
  } satisfies FaultTexts<Exclude<FileFault, { readonly kind: 'invalid' }>>,
  fileInvalid: (place: string, sentence: string) => `In this file, ${place} cannot be run: ${sentence}`,
  fileWayOn: 'Correct it there, or save the scenario from the lab again.',

  values: {
    notWhole: ({ value }) => `“${value}” is no whole number.`,
    outOfRange: ({ value, least, most }) => `${value} is not between ${least} and ${most}.`,
    noSuchNode: ({ role, value, count }) => `there is no ${roles[role]} ${value}; they are numbered 0 to ${count - 1}.`,
    noMessageName: ({ value }) => `“${value}” names no message of this cluster.`,
    noOperation: ({ value }) => operationSentence(faultOfOperation(value)),
    noAddress: ({ value }) =>
      `“${value}” is no address of this program; try warTime=8888, 1112/req?warTime=1234 or 1112/prepare?warTime=1234&nodeId=MS.`,
    operationTooLong: ({ length, most }) => `an operation of ${length} characters is longer than ${most}.`,
    noGroups: ({ value, nodes, letters }) =>
      `“${value}” is no grouping; it takes one letter of ${[...letters].join(', ')} for each of the ${nodes} nodes.`,
    noLinkTable: ({ value, nodes }) => `“${value}” is no table of the links between ${nodes} nodes.`,
    noChoice: ({ value, choices }) => `“${value}” is none of ${choices.join(', ')}.`,
    notOfProtocol: ({ value, protocol }) => `“${value}” belongs to another protocol than “${protocol}”, which is run.`,
    unknownProtocol: ({ value }) => `there is no protocol “${value}”.`,
    unknownIntervention: ({ value }) => `there is no intervention “${value}”.`,
    noLies: ({ value }) => `the ways to lie are written for PBFT, and this runs “${value}”.`,
    windowTooSmall: ({ value, least, checkpointInterval }) =>
      `a window of ${value} is too small with a checkpoint every ${checkpointInterval}; it takes at least ${least}: ${settingRules.window}.`,
    rulesClash,
    tooManyInterventions: ({ count, most }) => `${count} interventions are more than ${most}.`,
    notInOrder: () => 'it comes before the one that stands in front of it in the list.',
  } satisfies FaultTexts<Fault>,
  /** A value too low, and the rule that says so. */
  belowRule: (value: number, least: number, rule: string) => `${value} is less than ${least}: ${rule}.`,
  settingRules,
};

const expectations = {
  scenario: 'the name of a scenario',
  separator: 'a separator',
  number: 'a number',
  setting: 'a setting',
  intervention: 'an intervention',
  baseIntervention: 'an intervention of the scenario it starts from',
  node: 'a node',
  message: 'the name of a message',
  text: 'a text',
  choice: 'one of a few choices',
  groups: 'groups of nodes',
  linkTable: 'a table of links',
  end: 'the end',
} satisfies Readonly<Record<Expected, string>>;

const roles = { replica: 'replica', client: 'client', node: 'node' };

const types: Readonly<Record<FileType, string>> = {
  number: 'a number',
  string: 'a text in quotes',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'an object',
};

/** The value that is there, by its type. A number in quotes is a text, so the quotes belong to it. */
const found: Readonly<Record<FileType, (value: string) => string>> = {
  number: (value) => value,
  string: (value) => `the text "${value}"`,
  boolean: (value) => value,
  null: (value) => value,
  array: () => types.array,
  object: () => types.object,
};
