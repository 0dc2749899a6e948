import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import type { SlashChoice } from './WhatIfSlash.js'

/** Puts an operator set and an operator into words. */
export function useChoices(): (choice: Omit<SlashChoice, 'label'>) => SlashChoice {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const name = (address: string) => nameOf(address) ?? shortenHex(address)
  return (choice) => ({
    ...choice,
    label: t('whatIf.slashes', {
      set: `${name(choice.avs)} ${t('operatorSets.setId', { id: String(choice.id) })}`,
      operator: name(choice.operator),
    }),
  })
}
