import { getPosition } from '@restack/sdk'
import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { erc20Abi, formatUnits, getAddress } from 'viem'
import { readContract } from 'viem/actions'
import { useAccount } from '../../account/AccountProvider.js'
import { Amount } from '../../components/Amount.js'
import { useTexts } from '../../i18n/index.js'
import { useChainRead } from '../useSession.js'
import type { InputProps } from './FieldInput.js'

/** Whole tokens, with what there is and a button for all of it. */
export function AmountInput({ field, text, texts, world, onChange, attributes }: InputProps) {
  const { t } = useTexts()
  const { actors } = useAccount()
  const strategy = world.strategies.find(
    (candidate) => candidate.strategy.toLowerCase() === texts.strategy?.toLowerCase(),
  )
  const available = useAvailable(field.of, strategy)
  const unit = field.unit ?? strategy?.symbol ?? ''
  return (
    <>
      <span className="act-amount">
        <input
          {...attributes}
          value={text}
          inputMode="decimal"
          autoComplete="off"
          placeholder="0.0"
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="unit">{unit}</span>
        {field.of ? (
          <Button
            className="button button-small"
            isDisabled={!available || !strategy}
            onPress={() => onChange(formatUnits(available ?? 0n, strategy?.decimals ?? 18))}
            data-testid="max-button"
          >
            {t('act.max')}
          </Button>
        ) : null}
      </span>
      {field.of && strategy && available !== undefined ? (
        <span className="field-note" data-testid="available">
          {t(`act.${field.of}`)} <Amount value={available} decimals={strategy.decimals} unit={unit} />
          {field.of === 'balance' && actors.some(({ name }) => name === 'faucet') ? (
            <>
              {' · '}
              <Link
                to="/act/$action"
                params={{ action: 'faucet' }}
                search={{ strategy: strategy.strategy, amount: '10' } as never}
              >
                {t('act.askFaucet')}
              </Link>
            </>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

/** What the account can spend or withdraw of a strategy's token; undefined while that is not known. */
function useAvailable(
  of: 'balance' | 'withdrawable' | undefined,
  strategy: { strategy: string; token: string | null } | undefined,
): bigint | undefined {
  const { token } = strategy ?? {}
  const balance = useChainRead(
    ['balance', token],
    ({ reader, sender }) =>
      readContract(reader, {
        address: getAddress(token ?? ''),
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [sender],
      }),
    of === 'balance' && Boolean(token),
  )
  const position = useChainRead(
    ['position'],
    ({ reader, sender }, deployment) => getPosition(reader, { deployment, staker: sender }),
    of === 'withdrawable',
  )
  if (!strategy) return undefined
  if (of === 'balance') return balance.data
  if (!position.data) return undefined
  const held = position.data.strategies.find(
    (entry) => entry.strategy.toLowerCase() === strategy.strategy.toLowerCase(),
  )
  return held?.withdrawable.tokens ?? 0n
}
