import type { ComponentProps, ComponentType, JSXElementConstructor } from 'react';
import type { LazyOptions } from './atoms/Lazy.tsx';
import { lazyPart } from './atoms/Lazy.tsx';
import type { secondView } from './secondView.ts';

type Parts = {
  readonly [Name in keyof typeof secondView as (typeof secondView)[Name] extends JSXElementConstructor<never>
    ? Name
    : never]: (typeof secondView)[Name];
};
type PropsOf<Name extends keyof Parts> = ComponentProps<Parts[Name]> & object;

/** A part of the second view: all of them come in one script. */
export function fromSecondView<Name extends keyof Parts>(
  name: Name,
  options?: LazyOptions,
): ComponentType<PropsOf<Name>> {
  return lazyPart(
    async () => (await import('./secondView.ts')).secondView[name] as ComponentType<PropsOf<Name>>,
    options,
  );
}
