import { Amount } from '../../components/Amount.js'
import { Magnitude } from '../../components/Magnitude.js'
import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'
import { readAccount } from './readField.js'
import { useSetDetails } from './useSetDetails.js'

/** A percentage for each strategy of the set that the form names; empty: it stays as it is. */
export function PartsInput({ text, texts, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const { data: set } = useSetDetails(texts, world)
  const operator = readAccount(texts.operator?.trim() ?? '', world.names)
  const member = set?.members.find(
    (candidate) => 'value' in operator && candidate.operator.toLowerCase() === operator.value.toLowerCase(),
  )
  const parts = new Map(text.split(',').flatMap((item) => (item ? [splitPart(item)] : [])))
  function change(strategy: string, percent: string) {
    const next = new Map(parts)
    if (percent.trim()) next.set(strategy.toLowerCase(), percent.trim())
    else next.delete(strategy.toLowerCase())
    onChange([...next].map(([key, value]) => `${key}:${value}`).join(','))
  }
  if (!set) return <span className="field-note">{t('act.setFirst')}</span>
  if (set.strategies.length === 0) return <span className="field-note">{t('operatorSets.noStrategies')}</span>
  return (
    <span className="act-parts">
      {set.strategies.map(({ strategy, symbol, decimals }, index) => {
        const stake = member?.stakes.find((entry) => entry.strategy.toLowerCase() === strategy.toLowerCase())
        return (
          <label key={strategy} className="act-part">
            <span>{symbol}</span>
            <span className="act-amount">
              <input
                {...(index === 0 ? attributes : {})}
                inputMode="decimal"
                autoComplete="off"
                value={parts.get(strategy.toLowerCase()) ?? ''}
                data-part={symbol}
                // A comma separates the strategies.
                onChange={(event) => change(strategy, event.target.value.replaceAll(',', '.'))}
              />
              <span className="unit">%</span>
            </span>
            <span className="field-note">
              {stake ? (
                <>
                  {t('act.allocatedNow')} <Magnitude value={stake.magnitude} />
                  {stake.slashableTokens === null ? null : (
                    <>
                      {' · '}
                      <Amount value={stake.slashableTokens} decimals={decimals} unit={symbol} />
                    </>
                  )}
                </>
              ) : (
                t('act.notAllocated')
              )}
            </span>
          </label>
        )
      })}
    </span>
  )
}

function splitPart(item: string): [string, string] {
  const [strategy = '', percent = ''] = item.split(':')
  return [strategy.toLowerCase(), percent]
}
