import type { InputProps } from './FieldInput.js'

/** Anything that is written in one line. */
export function TextInput({ field, text, onChange, attributes }: InputProps) {
  return (
    <input
      {...attributes}
      value={text}
      inputMode={field.kind === 'number' ? 'numeric' : field.kind === 'url' ? 'url' : 'text'}
      autoComplete="off"
      spellCheck={field.kind === 'text'}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
