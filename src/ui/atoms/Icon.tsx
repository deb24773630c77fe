import type { IconNode } from 'lucide';
import type { SVGProps } from 'react';
import { createElement } from 'react';

interface IconProps extends SVGProps<SVGSVGElement> {
  /** Its drawing, in a square of 24. */
  readonly of: IconNode;
  /** CSS pixels. */
  readonly size: number;
}

/** A drawing beside words that say the same: no reader speaks it. */
export function Icon({ of, size, ...props }: IconProps) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      {of.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}
