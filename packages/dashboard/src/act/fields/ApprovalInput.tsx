import { getOperator } from '@restack/api/client'
import { useStateQuery } from '../../api/stateQuery.js'
import { Address } from '../../components/Address.js'
import { useTexts } from '../../i18n/index.js'
import type { InputProps } from './FieldInput.js'
import { readAccount } from './readField.js'

/** The consent of the operator's approver, where the operator has one. */
export function ApprovalInput({ text, texts, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const operator = readAccount(texts.operator?.trim() ?? '', world.names)
  const address = 'value' in operator ? operator.value : undefined
  const { data } = useStateQuery(getOperator, {
    parameters: { operator: address ?? '' },
    of: 'now',
    enabled: address !== undefined,
  })
  const approver =
    address && data?.operator.toLowerCase() === address.toLowerCase() && data.delegationApprover
  if (!approver && !text) return <span className="field-note">{t('act.noApprover')}</span>
  return (
    <>
      <textarea
        {...attributes}
        rows={4}
        spellCheck={false}
        value={text}
        placeholder={'{ "signature": "0x…", "salt": "0x…", "expiry": "…" }'}
        onChange={(event) => onChange(event.target.value)}
      />
      {approver ? (
        <span className="field-note">
          {t('act.approvalNote')} <Address address={approver} />
        </span>
      ) : null}
    </>
  )
}
