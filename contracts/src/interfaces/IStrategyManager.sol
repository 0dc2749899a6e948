// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManager} from "./IAllocationManager.sol";
import {IDelegationManager} from "./IDelegationManager.sol";
import {IPausable} from "./IPausable.sol";
import {IShareManager} from "./IShareManager.sol";
import {ISignatures} from "./ISignatures.sol";
import {IStrategy} from "./IStrategy.sol";
import {IVersioned} from "./IVersioned.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IStrategyManagerErrors {
    /// @notice The staker would hold more than 32 strategies.
    error MaxStrategiesExceeded();
    /// @notice The caller is not the strategy whitelister.
    error OnlyStrategyWhitelister();
    /// @notice More shares than the staker has.
    error SharesAmountTooHigh();
    /// @notice Shares must not be 0.
    error SharesAmountZero();
    /// @notice The staker is the zero address. No public path leads here.
    error StakerAddressZero();
    /// @notice The strategy is not in the staker's list. No public path leads here.
    error StrategyNotFound();
    /// @notice The strategy is not whitelisted for deposits.
    error StrategyNotWhitelisted();
    /// @notice The slash has an entry for this strategy already.
    error StrategyAlreadyInSlash();
    /// @notice The slash's resolution block has not been reached.
    error SlashResolutionPending();
}

interface IStrategyManagerEvents {
    /// @notice `staker` was credited deposit shares, by a deposit or by completing a withdrawal as shares.
    event Deposit(address staker, IStrategy strategy, uint256 shares);
    /// @notice The right to edit the whitelist moved.
    event StrategyWhitelisterChanged(address previousAddress, address newAddress);
    /// @notice `strategy` accepts deposits.
    event StrategyAddedToDepositWhitelist(IStrategy strategy);
    /// @notice `strategy` no longer accepts deposits.
    event StrategyRemovedFromDepositWhitelist(IStrategy strategy);
    /// @notice A slash recorded strategy shares to be cleared; may be 0.
    event BurnOrRedistributableSharesIncreased(
        OperatorSet operatorSet, uint256 slashId, IStrategy strategy, uint256 shares
    );
    /// @notice Slashed strategy shares were paid out to the burn address or to the set's redistribution
    /// recipient.
    event BurnOrRedistributableSharesDecreased(
        OperatorSet operatorSet, uint256 slashId, IStrategy strategy, uint256 shares
    );
    /// @notice Shares of the legacy burn queue were burnt; may be 0.
    event BurnableSharesDecreased(IStrategy strategy, uint256 shares);
    /// @notice A new slash can be cleared from `resolutionBlock` on. Not emitted when the delay is 0.
    event SlashResolutionBlockSet(OperatorSet operatorSet, uint256 slashId, uint32 resolutionBlock);
}

/// @title Deposits into token strategies, and slashed shares on their way out
/// @dev Pause bit 0 stops the two deposit functions, bit 1 the two that clear slashed shares. Revert lists
/// are in the order of checking; the re-entrancy guard, taken after the pause and caller checks, is left out
/// of them. Owner functions revert with the string `Ownable: caller is not the owner`; ownership itself is
/// OpenZeppelin's `Ownable`.
interface IStrategyManager is
    IStrategyManagerErrors,
    IStrategyManagerEvents,
    ISignatures,
    IShareManager,
    IPausable,
    IVersioned
{
    /// @notice Moves tokens from the caller into a strategy and credits the shares to the caller.
    /// @dev Caller: any. Reverts: `CurrentlyPaused`, `StrategyNotWhitelisted`, a failing token transfer, the
    /// errors of `IStrategy.deposit`, `SharesAmountZero`, the strategy's `beforeAddShares`,
    /// `MaxStrategiesExceeded`, then DelegationManager's `FullySlashed` and `InvalidDepositScalingFactor`.
    /// @param amount Tokens.
    /// @return depositShares Shares credited.
    function depositIntoStrategy(IStrategy strategy, IERC20 token, uint256 amount)
        external
        returns (uint256 depositShares);

    /// @notice Moves tokens from the caller into a strategy and credits the shares to `staker`, who signed
    /// for it.
    /// @dev Caller: any; the signature does not name the caller. Reverts: `CurrentlyPaused`,
    /// `SignatureExpired`, `InvalidSignature` (the nonce is spent from here on), then as
    /// `depositIntoStrategy`.
    /// @param expiry Last second, inclusive, at which the signature is valid.
    /// @return depositShares Shares credited.
    function depositIntoStrategyWithSignature(
        IStrategy strategy,
        IERC20 token,
        uint256 amount,
        address staker,
        uint256 expiry,
        bytes calldata signature
    ) external returns (uint256 depositShares);

    /// @notice Pays out every uncleared strategy of a slash, to the set's redistribution recipient or the
    /// burn address.
    /// @dev Caller: any. Reverts: `CurrentlyPaused`, `SlashResolutionPending`, then the errors of
    /// `IStrategy.withdraw`. A slash with nothing left is a no-op.
    /// @return Tokens paid per strategy, in the order of `getBurnOrRedistributableShares` before the call.
    function clearBurnOrRedistributableShares(OperatorSet calldata operatorSet, uint256 slashId)
        external
        returns (uint256[] memory);

    /// @notice Pays out one strategy of a slash.
    /// @dev Caller: any. Reverts: `CurrentlyPaused`, `SlashResolutionPending`, then the errors of
    /// `IStrategy.withdraw`.
    /// @return Tokens paid; 0 for a strategy without an entry.
    function clearBurnOrRedistributableSharesByStrategy(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy
    ) external returns (uint256);

    /// @notice Burns what the legacy burn queue holds for a strategy, which on a fresh deployment is always
    /// 0. Emits `BurnableSharesDecreased` even then.
    /// @dev Caller: any. Reverts: the errors of `IStrategy.withdraw`.
    function burnShares(IStrategy strategy) external;

    /// @notice Hands the right to edit the deposit whitelist on; zero is allowed.
    /// @dev Caller: owner.
    function setStrategyWhitelister(address newStrategyWhitelister) external;

    /// @notice Opens strategies for deposits; those already open are skipped.
    /// @dev Caller: whitelister. Reverts: `OnlyStrategyWhitelister`.
    function addStrategiesToDepositWhitelist(IStrategy[] calldata strategiesToWhitelist) external;

    /// @notice Closes strategies for deposits; those already closed are skipped. Withdrawals and completion
    /// as shares go on.
    /// @dev Caller: whitelister. Reverts: `OnlyStrategyWhitelister`.
    function removeStrategiesFromDepositWhitelist(IStrategy[] calldata strategiesToRemoveFromWhitelist)
        external;

    /// @notice A staker's strategies and deposit shares, in list order. Removal moves the last entry into the
    /// gap.
    /// @return The strategies.
    /// @return Deposit shares, one per strategy.
    function getDeposits(address staker) external view returns (IStrategy[] memory, uint256[] memory);

    /// @notice Restack addition, not part of EigenLayer's ABI: `getDeposits` together with the scaling
    /// factors.
    /// @return strategies In list order.
    /// @return depositShares One per strategy.
    /// @return depositScalingFactors One per strategy, 1e18 fixed point, never 0.
    function getDepositsWithScalingFactors(address staker)
        external
        view
        returns (
            IStrategy[] memory strategies,
            uint256[] memory depositShares,
            uint256[] memory depositScalingFactors
        );

    /// @notice A staker's strategies, in list order.
    function getStakerStrategyList(address staker) external view returns (IStrategy[] memory);

    /// @notice One entry of that list; reverts past its end.
    /// @return strategies The strategy at that index.
    function stakerStrategyList(address staker, uint256 index) external view returns (IStrategy strategies);

    /// @notice Length of that list, at most 32.
    function stakerStrategyListLength(address staker) external view returns (uint256);

    /// @notice Whether `strategy` accepts deposits.
    function strategyIsWhitelistedForDeposit(IStrategy strategy) external view returns (bool);

    /// @notice Who edits the deposit whitelist.
    function strategyWhitelister() external view returns (address);

    /// @notice The nonce that the signer's next deposit signature must contain.
    function nonces(address signer) external view returns (uint256);

    /// @notice The EIP-712 digest a staker signs for `depositIntoStrategyWithSignature`.
    function calculateStrategyDepositDigestHash(
        address staker,
        IStrategy strategy,
        IERC20 token,
        uint256 amount,
        uint256 nonce,
        uint256 expiry
    ) external view returns (bytes32);

    /// @notice Uncleared strategies of a slash and their strategy shares, entries of 0 included.
    /// @return The strategies.
    /// @return Strategy shares, one per strategy.
    function getBurnOrRedistributableShares(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (IStrategy[] memory, uint256[] memory);

    /// @notice Uncleared strategy shares of a slash in one strategy; 0 if there is no entry.
    function getBurnOrRedistributableShares(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy
    ) external view returns (uint256);

    /// @notice Number of uncleared strategies of a slash.
    function getBurnOrRedistributableCount(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (uint256);

    /// @notice Operator sets with uncleared slashes.
    function getPendingOperatorSets() external view returns (OperatorSet[] memory);

    /// @notice Uncleared slashes of an operator set.
    function getPendingSlashIds(OperatorSet calldata operatorSet) external view returns (uint256[] memory);

    /// @notice Shares of a strategy in the legacy burn queue.
    function getBurnableShares(IStrategy strategy) external view returns (uint256);

    /// @notice The legacy burn queue.
    /// @return The strategies.
    /// @return Shares, one per strategy.
    function getStrategiesWithBurnableShares() external view returns (address[] memory, uint256[] memory);

    /// @notice First block in which a slash can be cleared; 0 if it can be at any time.
    function getSlashResolutionBlock(OperatorSet calldata operatorSet, uint256 slashId)
        external
        view
        returns (uint32);

    /// @notice Blocks between a slash and the first block in which it can be cleared; may be 0.
    function SLASH_RESOLUTION_DELAY_BLOCKS() external view returns (uint32);

    /// @notice Where slashed tokens of sets without a redistribution recipient go.
    function DEFAULT_BURN_ADDRESS() external view returns (address);

    /// @notice EIP-712 type hash of a deposit by signature.
    function DEPOSIT_TYPEHASH() external view returns (bytes32);

    /// @notice The DelegationManager.
    function delegation() external view returns (IDelegationManager);

    /// @notice The AllocationManager.
    function allocationManager() external view returns (IAllocationManager);
}
