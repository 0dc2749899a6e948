// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {WAD} from "./ShareMath.sol";

/// @notice What a share manager knows of a staker and a strategy: deposit shares and the deposit scaling factor,
/// in one slot. A factor of 128 bits or more gets a slot of its own.
library StakerLedger {
    using SafeCastLib for uint256;

    struct Account {
        uint128 depositShares;
        /// Zero stands for 1e18, `type(uint128).max` for "see `wideFactors`".
        uint128 scalingFactor;
    }

    struct Ledger {
        mapping(address staker => mapping(IStrategy strategy => Account)) accounts;
        mapping(address staker => mapping(IStrategy strategy => uint256)) wideFactors;
    }

    uint128 private constant WIDE = type(uint128).max;

    function depositShares(Ledger storage ledger, address staker, IStrategy strategy)
        internal
        view
        returns (uint256)
    {
        return ledger.accounts[staker][strategy].depositShares;
    }

    /// @return Never zero: 1e18 when nothing was stored.
    function scalingFactor(Ledger storage ledger, address staker, IStrategy strategy)
        internal
        view
        returns (uint256)
    {
        uint128 stored = ledger.accounts[staker][strategy].scalingFactor;
        if (stored == 0) return WAD;
        return stored == WIDE ? ledger.wideFactors[staker][strategy] : stored;
    }

    function setScalingFactor(Ledger storage ledger, address staker, IStrategy strategy, uint256 factor)
        internal
    {
        Account storage account = ledger.accounts[staker][strategy];
        if (account.scalingFactor == WIDE && factor < WIDE) delete ledger.wideFactors[staker][strategy];
        if (factor == WAD) {
            account.scalingFactor = 0;
        } else if (factor < WIDE) {
            account.scalingFactor = uint128(factor);
        } else {
            account.scalingFactor = WIDE;
            ledger.wideFactors[staker][strategy] = factor;
        }
    }

    /// @return previous The balance before.
    function credit(Ledger storage ledger, address staker, IStrategy strategy, uint256 shares)
        internal
        returns (uint256 previous)
    {
        Account storage account = ledger.accounts[staker][strategy];
        previous = account.depositShares;
        account.depositShares = (previous + shares).toUint128();
    }

    /// @dev An emptied account forgets its scaling factor (chapter 01, F8). The caller has checked the balance.
    /// @return remaining The balance after.
    function debit(Ledger storage ledger, address staker, IStrategy strategy, uint256 shares)
        internal
        returns (uint256 remaining)
    {
        Account storage account = ledger.accounts[staker][strategy];
        remaining = account.depositShares - shares;
        if (remaining == 0) setScalingFactor(ledger, staker, strategy, WAD);
        account.depositShares = uint128(remaining);
    }
}
