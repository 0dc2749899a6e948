// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StakerActions} from "./StakerActions.sol";

/// @notice Chapter 01 §7, property 16: without slashing everything is exact.
contract UnslashedInvariants is StakerActions {
    function setUp() public override {
        super.setUp();
        _stakerActions();
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "unslashed";
    }

    function invariant_unslashed() public view {
        uint256[3][3] memory claims;
        for (uint256 i = 0; i < holders.length; ++i) {
            address operator = delegationManager.delegatedTo(holders[i]);
            (uint256[] memory worth, uint256[] memory shares) =
                delegationManager.getWithdrawableShares(holders[i], strategies);
            for (uint256 j = 0; j < 3; ++j) {
                assertEq(worth[j], shares[j], "invariant 1.16");
                assertEq(
                    delegationManager.depositScalingFactor(holders[i], strategies[j]), 1e18, "invariant 1.16"
                );
                for (uint256 o = 0; o < 3; ++o) {
                    if (operators[o] == operator) claims[o][j] += worth[j];
                }
            }
        }
        for (uint256 o = 0; o < 3; ++o) {
            for (uint256 j = 0; j < 3; ++j) {
                uint256 shares = delegationManager.operatorShares(operators[o], strategies[j]);
                assertEq(shares, claims[o][j], "invariant 1.16");
            }
        }
    }
}
