import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'

/** A strategy, by the symbol of its token. Native ETH is restaked through pods, not here. */
export function StrategyInput({ text, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const chosen = world.strategies.find(({ strategy }) => strategy.toLowerCase() === text.toLowerCase())
  return (
    <select {...attributes} value={chosen?.strategy ?? ''} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('act.choose')}</option>
      {world.strategies
        .filter(({ token }) => token !== null)
        .map(({ strategy, symbol }) => (
          <option key={strategy} value={strategy}>
            {symbol}
          </option>
        ))}
    </select>
  )
}
