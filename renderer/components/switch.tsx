import './switch.css';

/** An on/off switch. `label` is what it switches. */
export function Switch(props: {
  readonly on: boolean;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={props.on}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={() => props.onSwitch(!props.on)}
    >
      <span />
    </button>
  );
}
