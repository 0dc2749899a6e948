// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A queue of requests to the beacon chain, as the predeploys of EIP-7002 and EIP-7251 keep it, for local
/// networks. Its code is placed at the published address.
/// @dev Storage: 0 excess, 1 requests of this block, 2 head, 3 tail, entries from 4. An entry is the caller in one
/// word, then the request in as many words as it needs, zeros behind it. There are no functions: empty calldata asks
/// the fee, a request is its bytes, and any calldata from the system address ends the block.
abstract contract RequestQueue {
    /// @notice Ends each block.
    address internal constant SYSTEM = 0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE;

    uint256 private constant INHIBITOR = type(uint256).max;
    uint256 private constant MINIMUM_FEE = 1;
    uint256 private constant UPDATE_FRACTION = 17;
    uint256 private constant FIRST_ENTRY = 4;

    uint256 private _excess;
    uint256 private _count;
    uint256 private _head;
    uint256 private _tail;

    /// @dev Bytes of a request.
    function _length() internal pure virtual returns (uint256);

    /// @dev Requests of a block from which on the fee rises, and that are dequeued at most.
    function _limits() internal pure virtual returns (uint256 target, uint256 max);

    /// @dev A request as the beacon chain takes it, from the words of its entry.
    function _delivered(address sender, bytes memory request) internal pure virtual returns (bytes memory);

    fallback(bytes calldata data) external payable returns (bytes memory) {
        if (msg.sender == SYSTEM) {
            bytes memory requests = _dequeue();
            _endBlock();
            return requests;
        }
        require(_excess != INHIBITOR);
        if (data.length == 0) {
            require(msg.value == 0);
            return abi.encode(_fee());
        }
        require(data.length == _length() && msg.value >= _fee());
        _enqueue(data);
        return "";
    }

    function _enqueue(bytes calldata request) private {
        ++_count;
        bytes memory entry = abi.encodePacked(uint256(uint160(msg.sender)), request, bytes32(0));
        uint256 words = _words();
        uint256 slot = FIRST_ENTRY + words * _tail++;
        for (uint256 i; i < words; ++i) {
            assembly ("memory-safe") {
                sstore(add(slot, i), mload(add(entry, mul(32, add(i, 1)))))
            }
        }
        bytes memory logged = abi.encodePacked(msg.sender, request);
        assembly ("memory-safe") {
            log0(add(logged, 32), mload(logged))
        }
    }

    function _dequeue() private returns (bytes memory requests) {
        (, uint256 max) = _limits();
        uint256 end = _tail - _head < max ? _tail : _head + max;
        for (uint256 index = _head; index < end; ++index) {
            requests = bytes.concat(requests, _entry(index));
        }
        if (end == _tail) (_head, _tail) = (0, 0);
        else _head = end;
    }

    function _entry(uint256 index) private view returns (bytes memory) {
        uint256 words = _words();
        uint256 slot = FIRST_ENTRY + words * index;
        bytes memory request = new bytes(32 * (words - 1));
        address sender;
        assembly ("memory-safe") {
            sender := sload(slot)
        }
        for (uint256 i = 1; i < words; ++i) {
            assembly ("memory-safe") {
                mstore(add(request, mul(32, i)), sload(add(slot, i)))
            }
        }
        return _delivered(sender, request);
    }

    function _endBlock() private {
        (uint256 target,) = _limits();
        uint256 excess = _excess == INHIBITOR ? 0 : _excess;
        _excess = excess + _count > target ? excess + _count - target : 0;
        _count = 0;
    }

    function _words() private pure returns (uint256) {
        return 1 + (_length() + 31) / 32;
    }

    /// @dev The minimum fee times e^(excess / fraction), by its series.
    function _fee() private view returns (uint256) {
        uint256 term = MINIMUM_FEE * UPDATE_FRACTION;
        uint256 sum;
        for (uint256 i = 1; term > 0; ++i) {
            sum += term;
            term = term * _excess / (UPDATE_FRACTION * i);
        }
        return sum / UPDATE_FRACTION;
    }
}
