// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Rounding of native ETH may leave an operator's shares below the sum of its stakers' claims (R5, R6);
/// nobody is kept from leaving by it.
contract NativeExitsTest is CoreTest {
    address[2] private stakers = [makeAddr("first"), makeAddr("second")];
    uint256[2] private balances;

    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        for (uint256 i = 0; i < 2; ++i) {
            _newPod(stakers[i]);
            _gain(i, 32e18);
        }
    }

    function _gain(uint256 i, uint256 amount) private {
        _record(stakers[i], balances[i], int256(amount));
        balances[i] += amount;
    }

    function _factor(uint256 i) private view returns (uint256) {
        uint256 magnitude = delegationManager.isDelegated(stakers[i]) ? _magnitude(operator, BEACON) : 1e18;
        return magnitude * eigenPodManager.beaconChainSlashingFactor(stakers[i]) / 1e18;
    }

    function testFuzz_everyNativeStakerCanLeaveAfterAnySequence(uint256 seed) public {
        for (uint256 step = 0; step < 12; ++step) {
            uint256 random = uint256(keccak256(abi.encode(seed, step)));
            uint256 i = random % 2;
            uint256 kind = (random >> 8) % 6;
            random >>= 16;
            if (kind == 0 && _factor(i) != 0) {
                _gain(i, (1 + random % 40e9) * 1 gwei);
            } else if (kind == 1 && balances[i] >= 2 gwei) {
                uint256 loss = (1 + random % (balances[i] / 2 gwei)) * 1 gwei;
                _record(stakers[i], balances[i], -int256(loss));
                balances[i] -= loss;
            } else if (kind == 2) {
                uint64 magnitude = _magnitude(operator, BEACON);
                if (magnitude > 1) _slashTo(operator, BEACON, uint64(1 + random % (magnitude - 1)));
            } else if (kind == 3 && !delegationManager.isDelegated(stakers[i])) {
                _delegate(stakers[i], operator);
            } else if (kind == 4) {
                uint256 shares = eigenPodManager.stakerDepositShares(stakers[i], BEACON);
                _queue(stakers[i], BEACON, shares == 0 ? 0 : random % (shares + 1));
            } else if (kind == 5 && delegationManager.isDelegated(stakers[i])) {
                _undelegate(stakers[i]);
            }
        }
        for (uint256 i = 0; i < 2; ++i) {
            uint256 worth = _withdrawable(stakers[i], BEACON);
            if (!delegationManager.isDelegated(stakers[i])) continue;
            bytes32[] memory roots = _undelegate(stakers[i]);
            if (roots.length == 0) continue;
            (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(roots[0]);
            assertEq(shares[0], worth, "invariant 1.6: nobody is paid less for it either");
        }
    }
}
