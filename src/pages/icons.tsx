/** The arrows of the start page's buttons: lines, so that no icon library is fetched for them. */

interface Props {
  readonly path: string;
}

function Arrow({ path }: Props) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

export function BackArrow() {
  return <Arrow path="M19 12H5M11 6l-6 6 6 6" />;
}

export function StepArrow() {
  return <Arrow path="M5 12h14M13 6l6 6-6 6" />;
}
