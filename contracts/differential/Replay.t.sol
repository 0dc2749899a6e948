// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {Vm} from "forge-std/Vm.sol";

import {Lens} from "./Lens.sol";

/// @notice Plays a trace that the model has written (tests/differential/trace.ts) on the contracts, and stops position the
/// first step in which they do something else than the model did.
/// @dev A trace is records of 32-byte words, each with its kind first; bytes are padded to whole words. Its own
/// memory is all it allocates: the free memory pointer is put back after every step.
contract Replay is Test {
    uint256 private constant END = 0;
    uint256 private constant DEPLOY = 1; // address, length, creation code with arguments
    uint256 private constant QUERIES = 2; // count, queries (see Lens) asked after every step
    uint256 private constant START = 3; // a new sequence from the same beginning
    uint256 private constant STEP = 4; // block, time, caller, target, value, expected success, hashes of returned data,
    // events and views, length, calldata, count, queries asked after this step only

    /// @dev In place of the views' hash: while a failure is made shorter, only last steps are looked at.
    bytes32 private constant NOT_ASKED = 0;

    function test_replay() external {
        bytes memory trace = vm.readFileBinary(vm.envString("RESTACK_TRACE"));
        uint256 position;
        assembly ("memory-safe") {
            position := add(trace, 32)
        }
        uint256 queries;
        uint256 queryCount;
        uint256 beginning;
        uint256 sequence;
        uint256 step;
        uint256 free;
        while (true) {
            uint256 kind = _word(position);
            position += 32;
            if (kind == END) {
                break;
            } else if (kind == DEPLOY) {
                position = _deploy(position);
            } else if (kind == QUERIES) {
                (queryCount, queries) = (_word(position), position + 32);
                position = _skip(queries, queryCount);
            } else if (kind == START) {
                if (free == 0) {
                    vm.recordLogs();
                    beginning = vm.snapshotState();
                    assembly ("memory-safe") {
                        free := mload(0x40)
                    }
                } else {
                    require(vm.revertToState(beginning), "no such state");
                    ++sequence;
                }
                step = 0;
            } else if (kind == STEP) {
                position = _play(position, queries, queryCount, sequence, step++);
                assembly ("memory-safe") {
                    mstore(0x40, free)
                }
            } else {
                revert("unknown record");
            }
        }
    }

    /// @return end The next record. Reverts with everything there is to know where the step went another way.
    function _play(uint256 position, uint256 queries, uint256 queryCount, uint256 sequence, uint256 step)
        private
        returns (uint256 end)
    {
        _prepare(position);
        uint256 success;
        bytes memory returned;
        assembly ("memory-safe") {
            success := call(
                gas(),
                mload(add(position, 96)),
                mload(add(position, 128)),
                add(position, 320),
                mload(add(position, 288)),
                0,
                0
            )
            returned := mload(0x40)
            mstore(returned, returndatasize())
            returndatacopy(add(returned, 32), 0, returndatasize())
            mstore(0x40, and(add(add(returned, returndatasize()), 63), not(31)))
        }
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bool agrees = success == _word(position + 160)
            && keccak256(returned) == bytes32(_word(position + 192))
            && (success == 0 || _hash(logs) == bytes32(_word(position + 224)));

        uint256 extra = position + 320 + _padded(_word(position + 288));
        bytes32 views = bytes32(_word(position + 256));
        if (views == NOT_ASKED) {
            end = _skip(extra + 32, _word(extra));
        } else {
            bytes32 answered;
            (answered, end) = Lens.hash(queries, queryCount, extra + 32, _word(extra));
            agrees = agrees && answered == views;
        }
        if (!agrees) {
            (bytes memory answers,) = Lens.read(queries, queryCount);
            (bytes memory more,) = Lens.read(extra + 32, _word(extra));
            bytes memory report = abi.encode(success, returned, logs, bytes.concat(answers, more));
            string memory place = string.concat(vm.toString(sequence), " ", vm.toString(step));
            revert(string.concat("DISAGREEMENT ", place, " ", vm.toString(report)));
        }
    }

    /// @dev Time, the caller, and the ETH that it sends along.
    function _prepare(uint256 position) private {
        if (block.number != _word(position)) vm.roll(_word(position));
        if (block.timestamp != _word(position + 32)) vm.warp(_word(position + 32));
        address caller = address(uint160(_word(position + 64)));
        uint256 value = _word(position + 128);
        if (value != 0) vm.deal(caller, caller.balance + value);
        vm.prank(caller);
    }

    /// @dev Emitter, number of topics, topics, hash of the data; all logs one after the other.
    function _hash(Vm.Log[] memory logs) private pure returns (bytes32) {
        bytes memory words;
        for (uint256 i = 0; i < logs.length; ++i) {
            Vm.Log memory log = logs[i];
            words = abi.encodePacked(
                words, uint256(uint160(log.emitter)), log.topics.length, log.topics, keccak256(log.data)
            );
        }
        return keccak256(words);
    }

    function _skip(uint256 position, uint256 count) private pure returns (uint256) {
        for (uint256 i = 0; i < count; ++i) {
            position += 64 + _padded(_word(position + 32));
        }
        return position;
    }

    function _padded(uint256 length) private pure returns (uint256) {
        return (length + 31) & ~uint256(31);
    }

    function _word(uint256 position) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(position)
        }
    }

    function _deploy(uint256 position) private returns (uint256 end) {
        address account = address(uint160(_word(position)));
        bytes memory code;
        uint256 length = _word(position + 32);
        assembly ("memory-safe") {
            code := add(position, 32)
        }
        end = position + 64 + _padded(length);
        vm.etch(account, code);
        (bool success, bytes memory runtime) = account.call("");
        require(success, "constructor reverted");
        vm.etch(account, runtime);
        vm.setNonceUnsafe(account, 1);
    }
}
