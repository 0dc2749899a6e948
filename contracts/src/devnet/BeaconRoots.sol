// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A stand-in for the contract of EIP-4788 on local networks, whose node mines a block for each transaction
/// and makes no system calls. Placed at 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02.
/// @dev Other than the real one it keeps roots by the time from which on they hold, so each block finds the root
/// that held in it, though only some blocks bring a new one. A time at which no block was mined gets an answer too.
contract BeaconRoots {
    address private constant SYSTEM = 0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE;

    /// @dev Seconds of 8191 slots.
    uint256 private constant WINDOW = 98_292;

    struct Root {
        uint256 since;
        bytes32 root;
    }

    Root[] private _roots;

    /// @dev The system sets a root by its 32 bytes. Everybody else asks by a timestamp in 32 bytes, and is refused as
    /// by the real contract: other lengths, time 0, times ahead and times of more than 8191 slots ago.
    fallback(bytes calldata data) external payable returns (bytes memory) {
        require(data.length == 32);
        if (msg.sender == SYSTEM) {
            _set(bytes32(data));
            return "";
        }
        uint256 time = uint256(bytes32(data));
        require(time != 0 && time <= block.timestamp && block.timestamp - time < WINDOW);
        return abi.encode(_at(time));
    }

    function _set(bytes32 root) private {
        uint256 length = _roots.length;
        if (length > 0 && _roots[length - 1].since == block.timestamp) _roots[length - 1].root = root;
        else _roots.push(Root(block.timestamp, root));
    }

    /// @dev The last root that is no younger than `time`.
    function _at(uint256 time) private view returns (bytes32) {
        uint256 high = _roots.length;
        require(high > 0);
        if (_roots[high - 1].since <= time) return _roots[high - 1].root;
        uint256 low;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_roots[middle].since <= time) low = middle + 1;
            else high = middle;
        }
        require(low > 0);
        return _roots[low - 1].root;
    }
}
