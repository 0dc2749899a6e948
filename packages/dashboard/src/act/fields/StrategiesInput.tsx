import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'
import { useSetDetails } from './useSetDetails.js'

/** Some of the strategies: all there are, or those that a set has or has not. */
export function StrategiesInput({ field, text, texts, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const { data: set } = useSetDetails(texts, world)
  const inSet = set?.strategies.map(({ strategy }) => strategy.toLowerCase())
  const offered = world.strategies.filter(({ strategy, token }) => {
    if (field.among === 'all') return token !== null || field.name === 'strategies'
    return inSet ? inSet.includes(strategy.toLowerCase()) === (field.among === 'inSet') : false
  })
  const chosen = text === '' ? [] : text.split(',')
  const isChosen = (strategy: string) => chosen.some((one) => one.toLowerCase() === strategy.toLowerCase())
  function toggle(strategy: string) {
    const rest = chosen.filter((one) => one.toLowerCase() !== strategy.toLowerCase())
    onChange((isChosen(strategy) ? rest : [...rest, strategy]).join(','))
  }
  if (offered.length === 0) {
    return <span className="field-note">{t(inSet ? 'act.noStrategyLeft' : 'act.setFirst')}</span>
  }
  return (
    <span className="act-options">
      {offered.map(({ strategy, symbol }, index) => (
        <label key={strategy} className="act-option">
          <input
            {...(index === 0 ? attributes : {})}
            type="checkbox"
            value={symbol}
            checked={isChosen(strategy)}
            onChange={() => toggle(strategy)}
          />
          {symbol}
        </label>
      ))}
    </span>
  )
}
