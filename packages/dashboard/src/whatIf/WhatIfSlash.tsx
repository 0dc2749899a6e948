import { useState } from 'react'
import { useTexts } from '../i18n/index.js'
import { readPercent } from './readPercent.js'
import { WhatIfPanel } from './WhatIfPanel.js'

/** An operator set and an operator that it can slash. */
export type SlashChoice = { avs: string; id: number; operator: string; label: string }

export type WhatIfSlashProps = {
  choices: SlashChoice[]
  /** Whose figures come first: the account that the page is about. */
  about?: string | undefined
}

/** What a slash of so many percent would do to everybody. */
export function WhatIfSlash({ choices, about }: WhatIfSlashProps) {
  const { t } = useTexts()
  const [index, setIndex] = useState(0)
  const choice = choices[index] ?? choices[0]
  if (!choice) return null

  return (
    <WhatIfPanel
      lead={t('whatIf.lead')}
      amount={{ label: t('whatIf.percent'), first: '20', testId: 'what-if-percent' }}
      read={(text) => {
        const wad = readPercent(text)
        if (wad === undefined) return { problem: t('whatIf.notAPercent', { value: text }) }
        return { plan: planOf(choice, wad) }
      }}
      about={about}
      nothing={t('whatIf.nothing')}
    >
      <label className="field">
        {t('whatIf.who')}
        <select
          value={index}
          onChange={(event) => setIndex(Number(event.target.value))}
          data-testid="what-if-choice"
        >
          {choices.map(({ avs, id: setId, operator, label }, position) => (
            <option key={`${avs} ${setId} ${operator}`} value={position}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </WhatIfPanel>
  )
}

function planOf({ avs, id, operator }: SlashChoice, wad: bigint): string {
  return JSON.stringify([{ type: 'slashOperator', operatorSet: { avs, id }, operator, wad: String(wad) }])
}
