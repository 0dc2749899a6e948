// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPausable} from "./IPausable.sol";
import {IShareManager} from "./IShareManager.sol";

interface IStrategyErrors {
    /// @notice The caller is not StrategyManager.
    error OnlyStrategyManager();
    /// @notice The deposit is too small to mint a share.
    error NewSharesZero();
    /// @notice Total shares would exceed 1e38 - 1.
    error TotalSharesExceedsMax();
    /// @notice More shares than the strategy has.
    error WithdrawalAmountExceedsTotalDeposits();
    /// @notice The token is not the strategy's underlying token.
    error OnlyUnderlyingToken();
}

interface IStrategyEvents {
    /// @notice Underlying tokens per share after a deposit or withdrawal, 1e18 fixed point, rounded down.
    event ExchangeRateEmitted(uint256 rate);
    /// @notice The underlying token was set, once.
    event StrategyTokenSet(IERC20 token, uint8 decimals);
}

/// @title One token's stake, held as shares
/// @notice Tokens and shares convert at `(balance + 1000) : (totalShares + 1000)`, rounded down in every
/// direction. Slashing changes neither side: slashed shares stay until they are cleared.
/// @dev Pause bit 0 stops `deposit`, bit 1 stops `withdraw`.
interface IStrategy is IStrategyErrors, IStrategyEvents, IPausable {
    /// @notice Mints shares for tokens that StrategyManager has already moved here.
    /// @dev Caller: StrategyManager. Reverts: `CurrentlyPaused`, `OnlyStrategyManager`,
    /// `OnlyUnderlyingToken`, panic (`amount` was not received), `NewSharesZero`, `TotalSharesExceedsMax`.
    /// Tokens that charge a fee on transfer are not supported.
    /// @param amount Tokens received.
    /// @return newShares `amount * (totalShares + 1000) / (balance + 1000 - amount)`, rounded down.
    function deposit(IERC20 token, uint256 amount) external returns (uint256 newShares);

    /// @notice Burns shares and pays the tokens they stand for. 0 shares are accepted.
    /// @dev Caller: StrategyManager. Reverts: `CurrentlyPaused`, `OnlyStrategyManager`,
    /// `OnlyUnderlyingToken`, `WithdrawalAmountExceedsTotalDeposits`, then a failing token transfer.
    /// @return amountOut Tokens, `(balance + 1000) * amountShares / (totalShares + 1000)` rounded down.
    function withdraw(address recipient, IERC20 token, uint256 amountShares)
        external
        returns (uint256 amountOut);

    /// @notice Hook before shares are credited to a staker, on deposit and on completion as shares. Reverts
    /// to refuse; does nothing in a plain strategy.
    /// @dev Caller: StrategyManager, else `OnlyStrategyManager`.
    function beforeAddShares(address staker, uint256 shares) external;

    /// @notice Hook before deposit shares leave a staker for the withdrawal queue. Reverts to refuse; does
    /// nothing in a plain strategy.
    /// @dev Caller: StrategyManager, else `OnlyStrategyManager`.
    function beforeRemoveShares(address staker, uint256 shares) external;

    /// @notice As `userUnderlyingView`, for strategies that must write to know their rate.
    function userUnderlying(address user) external returns (uint256);

    /// @notice As `sharesToUnderlyingView`, for strategies that must write to know their rate.
    function sharesToUnderlying(uint256 amountShares) external returns (uint256);

    /// @notice As `underlyingToSharesView`, for strategies that must write to know their rate.
    function underlyingToShares(uint256 amountUnderlying) external returns (uint256);

    /// @notice Underlying tokens of the user's deposit shares, rounded down. Ignores slashing.
    function userUnderlyingView(address user) external view returns (uint256);

    /// @notice Underlying tokens of an amount of shares, rounded down.
    function sharesToUnderlyingView(uint256 amountShares) external view returns (uint256);

    /// @notice Shares for an amount of underlying tokens at the present balance, rounded down.
    function underlyingToSharesView(uint256 amountUnderlying) external view returns (uint256);

    /// @notice The user's deposit shares, as StrategyManager keeps them. Ignores slashing.
    function shares(address user) external view returns (uint256);

    /// @notice The token that is deposited and paid out.
    function underlyingToken() external view returns (IERC20);

    /// @notice Shares in existence, queued and slashed ones included until they are paid out.
    function totalShares() external view returns (uint256);

    /// @notice The StrategyManager, the only contract that moves shares.
    /// @dev Typed as its base: IStrategyManager inherits IShareManager, which needs IStrategy first.
    function strategyManager() external view returns (IShareManager);

    /// @notice A sentence about the strategy for human readers.
    function explanation() external view returns (string memory);
}
