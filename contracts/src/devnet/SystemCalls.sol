// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Ends a slot of the mock beacon chain in one transaction, so nobody sees half of it: ether of withdrawals
/// arrives, the root of the state it left comes into force, and requests are taken from their queues.
/// @dev Placed at the system address, from which it makes the calls a real node makes without a transaction. Its
/// caller is the address below, for which nobody has a key: only a node that impersonates can send from it.
contract SystemCalls {
    /// @notice A slot has ended. The requests are as the predeploys deliver them, one after the other.
    event SlotEnded(bytes32 indexed beaconBlockRoot, bytes withdrawalRequests, bytes consolidationRequests);

    /// @notice The caller is not the mock beacon chain.
    error OnlyMockBeaconChain();

    /// @notice One of the calls failed.
    error SystemCallFailed(address target);

    /// @notice Ether that leaves the beacon chain.
    struct Withdrawal {
        address recipient;
        uint256 amountWei;
    }

    address private constant MOCK_BEACON_CHAIN = 0xfFfFFffFffffFFffFffFFFFFFfFFFfFfFFfFfFfD;
    address private constant BEACON_ROOTS = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;
    address private constant WITHDRAWAL_REQUESTS = 0x00000961Ef480Eb55e80D19ad83579A64c007002;
    address private constant CONSOLIDATION_REQUESTS = 0x0000BBdDc7CE488642fb579F8B00f3a590007251;

    /// @notice Pays `withdrawals`, makes `beaconBlockRoot` the parent root, and takes requests from the queues if
    /// the beacon chain's fork knows them.
    function endSlot(Withdrawal[] calldata withdrawals, bytes32 beaconBlockRoot, bool takeRequests) external {
        require(msg.sender == MOCK_BEACON_CHAIN, OnlyMockBeaconChain());

        for (uint256 i; i < withdrawals.length; ++i) {
            _credit(withdrawals[i].recipient, withdrawals[i].amountWei);
        }
        _call(BEACON_ROOTS, bytes.concat(beaconBlockRoot));
        emit SlotEnded(
            beaconBlockRoot,
            takeRequests ? _call(WITHDRAWAL_REQUESTS, "") : bytes(""),
            takeRequests ? _call(CONSOLIDATION_REQUESTS, "") : bytes("")
        );
    }

    /// @dev As a withdrawal does, runs none of the recipient's code: a contract is created that destroys itself.
    function _credit(address recipient, uint256 amountWei) private {
        bytes memory code = abi.encodePacked(hex"73", recipient, hex"ff");
        address created;
        assembly ("memory-safe") {
            created := create(amountWei, add(code, 32), mload(code))
        }
        require(created != address(0), SystemCallFailed(recipient));
    }

    function _call(address target, bytes memory data) private returns (bytes memory) {
        (bool success, bytes memory result) = target.call(data);
        require(success, SystemCallFailed(target));
        return result;
    }
}
