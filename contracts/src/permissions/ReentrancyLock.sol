// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A reentrancy guard in transient storage, one lock a contract. The revert string is OpenZeppelin's,
/// because tools compare it.
abstract contract ReentrancyLock {
    uint256 private transient _locked;

    modifier nonReentrant() {
        _lock();
        _;
        _locked = 0;
    }

    function _lock() private {
        require(_locked == 0, "ReentrancyGuard: reentrant call");
        _locked = 1;
    }
}
