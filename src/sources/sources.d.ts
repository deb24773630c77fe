declare module 'virtual:rule-texts' {
  export const ruleTexts: readonly import('./instrument.ts').RuleText[];
}

declare module '*/protocols/index.ts?traced' {
  export const kitOf: typeof import('../protocols/index.ts').kitOf;
}
