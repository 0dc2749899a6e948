import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'

/** One of a few, all visible. */
export function ChoiceInput({ field, text, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const { id, name } = attributes
  return (
    <span className="act-options">
      {field.choices?.map((choice) => (
        <label key={choice} className="act-option">
          <input
            type="radio"
            name={`${id}-${name}`}
            value={choice}
            checked={text === choice}
            onChange={() => onChange(choice)}
          />
          {t(`fields.${name}_${choice}` as 'fields.receive_tokens')}
        </label>
      ))}
    </span>
  )
}
