// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";

/// @notice What an AVS of the AVSDirectory answers about the stake that it uses, for local networks. The account of an
/// AVS can lend itself this code (EIP-7702): it has no storage.
contract RestakedStrategies {
    IDelegationManager private immutable DELEGATION_MANAGER;
    IStrategy private immutable FIRST;
    IStrategy private immutable SECOND;

    /// @param second The same as the first if there is only one.
    constructor(IDelegationManager delegationManager, IStrategy first, IStrategy second) {
        DELEGATION_MANAGER = delegationManager;
        FIRST = first;
        SECOND = second;
    }

    /// @notice The strategies whose stake counts.
    function getRestakeableStrategies() public view returns (address[] memory strategies) {
        strategies = new address[](FIRST == SECOND ? 1 : 2);
        strategies[0] = address(FIRST);
        if (FIRST != SECOND) strategies[1] = address(SECOND);
    }

    /// @notice Those of them that an operator has stake of.
    function getOperatorRestakedStrategies(address operator)
        external
        view
        returns (address[] memory strategies)
    {
        strategies = getRestakeableStrategies();
        uint256 found = 0;
        for (uint256 i = 0; i < strategies.length; ++i) {
            address strategy = strategies[i];
            if (DELEGATION_MANAGER.operatorShares(operator, IStrategy(strategy)) == 0) continue;
            strategies[found++] = strategy;
        }
        assembly ("memory-safe") {
            mstore(strategies, found)
        }
    }
}
