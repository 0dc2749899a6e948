// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {DepositContract} from "../../src/devnet/DepositContract.sol";

contract DepositContractTest is Test {
    event DepositEvent(
        bytes pubkey, bytes withdrawal_credentials, bytes amount, bytes signature, bytes index
    );

    DepositContract private depositContract;
    bytes private pubkey = _filled(48, 0x01);
    bytes private credentials = hex"0100000000000000000000005e77861146afacba593db976ad86bab79675bc6f";
    bytes private signature = _filled(96, 0x02);
    /// @dev The vector of chapter 03, section 3.1.3, for 32 ETH.
    bytes32 private constant ROOT = 0x668b02fffaca262f7313e84161a0186da610437c0319284593d31861da80f4d5;

    function setUp() public {
        depositContract = new DepositContract();
    }

    function _filled(uint256 length, bytes1 value) private pure returns (bytes memory text) {
        text = new bytes(length);
        for (uint256 i; i < length; ++i) {
            text[i] = value;
        }
    }

    function _zeros(uint256 depth) private pure returns (bytes32 zero) {
        for (uint256 i; i < depth; ++i) {
            zero = sha256(bytes.concat(zero, zero));
        }
    }

    /// @dev Root by the definition: a tree of depth 32 with `leaves` on its left, and their number.
    function _rootOf(bytes32[] memory leaves) private pure returns (bytes32) {
        bytes32[] memory nodes = leaves;
        for (uint256 level; level < 32; ++level) {
            bytes32[] memory above = new bytes32[]((nodes.length + 1) / 2);
            for (uint256 i; i < above.length; ++i) {
                bytes32 right = 2 * i + 1 < nodes.length ? nodes[2 * i + 1] : _zeros(level);
                above[i] = sha256(bytes.concat(nodes[2 * i], right));
            }
            nodes = above;
        }
        bytes32 top = nodes.length == 0 ? _zeros(32) : nodes[0];
        return sha256(bytes.concat(top, bytes1(uint8(leaves.length)), bytes31(0)));
    }

    function _deposit(uint256 value, bytes32 root) private {
        depositContract.deposit{value: value}(pubkey, credentials, signature, root);
    }

    function test_AnEmptyTreeHasTheKnownRoot() public view {
        // The published deposit contract has answered this since before its first deposit.
        assertEq(
            depositContract.get_deposit_root(),
            0xd70a234731285c6804c2a4f56711ddb8c82c99740f207854891028af34e27e5e
        );
        assertEq(depositContract.get_deposit_count(), hex"0000000000000000");
    }

    function test_TheVectorIsAcceptedAndLogged() public {
        vm.expectEmit(address(depositContract));
        emit DepositEvent(pubkey, credentials, hex"0040597307000000", signature, hex"0000000000000000");
        _deposit(32 ether, ROOT);
        vm.expectEmit(address(depositContract));
        emit DepositEvent(pubkey, credentials, hex"0040597307000000", signature, hex"0100000000000000");
        _deposit(32 ether, ROOT);
        assertEq(depositContract.get_deposit_count(), hex"0200000000000000");
        assertEq(address(depositContract).balance, 64 ether);
    }

    function test_TheRootIsThatOfAllDeposits() public {
        for (uint256 count = 1; count <= 9; ++count) {
            _deposit(32 ether, ROOT);
            bytes32[] memory leaves = new bytes32[](count);
            for (uint256 i; i < count; ++i) {
                leaves[i] = ROOT;
            }
            assertEq(depositContract.get_deposit_root(), _rootOf(leaves));
        }
    }

    function test_WorksWhereItsCodeIsPlaced() public {
        address placed = 0x00000000219ab540356cBB839Cbe05303d7705Fa;
        vm.etch(placed, type(DepositContract).runtimeCode);
        DepositContract(placed).deposit{value: 32 ether}(pubkey, credentials, signature, ROOT);
        assertEq(DepositContract(placed).get_deposit_count(), hex"0100000000000000");
    }

    function test_WhatIsRefused() public {
        vm.expectRevert("Deposit: the public key must have 48 bytes");
        depositContract.deposit{value: 32 ether}(_filled(47, 0x01), credentials, signature, ROOT);
        vm.expectRevert("Deposit: the credentials must have 32 bytes");
        depositContract.deposit{value: 32 ether}(pubkey, _filled(31, 0x01), signature, ROOT);
        vm.expectRevert("Deposit: the signature must have 96 bytes");
        depositContract.deposit{value: 32 ether}(pubkey, credentials, _filled(95, 0x02), ROOT);
        vm.expectRevert("Deposit: at least 1 ETH is needed");
        _deposit(1 ether - 1 gwei, ROOT);
        vm.expectRevert("Deposit: the value must be whole gwei");
        _deposit(32 ether + 1, ROOT);
        vm.expectRevert("Deposit: the root is not that of the deposit's data");
        _deposit(31 ether, ROOT);
        vm.expectRevert("Deposit: the root is not that of the deposit's data");
        _deposit(32 ether, bytes32(uint256(ROOT) ^ 1));
    }
}
